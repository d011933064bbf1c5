/// <reference path="./raw-text.d.ts" />
import bytes from './world/bytes.js?raw'
import chance from './world/chance.js?raw'
import clock from './world/clock.js?raw'
import errors from './world/errors.js?raw'
import fetch from './world/fetch.js?raw'
import host from './world/host.js?raw'
import main from './world/main.js?raw'
import url from './world/url.js?raw'

/** The modules of the world that functions run in, by their names: what the product's functions find there, written for the sandbox. */
export const worldFiles: Readonly<Record<string, string>> = {
  'bytes.js': bytes,
  'chance.js': chance,
  'clock.js': clock,
  'errors.js': errors,
  'fetch.js': fetch,
  'host.js': host,
  'main.js': main,
  'url.js': url,
}
