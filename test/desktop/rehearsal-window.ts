import type { ElectronApplication, Locator, Page } from '@playwright/test'

/** The window as a person sees it. */
export class RehearsalWindow {
  readonly app: ElectronApplication
  readonly page: Page
  /** What went wrong in the page without being shown to anybody. */
  readonly complaints: readonly string[]

  constructor(app: ElectronApplication, page: Page, complaints: readonly string[]) {
    this.app = app
    this.page = page
    this.complaints = complaints
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  get clock(): Locator {
    return this.page.getByRole('timer', { name: 'Virtual clock' })
  }

  get inspector(): Locator {
    return this.page.getByRole('region', { name: 'Inspector', exact: true })
  }

  get timeline(): Locator {
    return this.page.getByRole('slider', { name: 'Virtual time' })
  }

  get story(): Locator {
    return this.page.getByRole('list', { name: 'Story' })
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search' })
  }

  /** A step's cards; an end has one for each way that leads to it. */
  step(id: string): Locator {
    return this.page.locator(`button[data-step="${id}"]`)
  }

  chip(branch: string): Locator {
    return this.page.locator(`[data-branch="${branch}"]`)
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name })
  }

  table(name: string): Locator {
    return this.page.getByRole('grid', { name })
  }

  /** A row by its place in the table, from 0. */
  row(table: string, place: number): Locator {
    return this.table(table).locator(`tr[data-position="${place}"]`)
  }

  /** Runs the chosen scenario, and waits until its end is shown, not that of a run before. */
  async runToEnd(): Promise<void> {
    await this.button('Run to the end').click()
    await this.page.getByRole('progressbar', { name: 'Run' }).waitFor({ state: 'detached' })
    await this.page.waitForFunction(() => {
      const slider = document.querySelector('[role="slider"][aria-label="Virtual time"]')
      const isRun = slider?.getAttribute('aria-disabled') === 'false'
      return isRun && slider.getAttribute('aria-valuenow') === slider.getAttribute('aria-valuemax')
    })
    await this.row('Instances', 0).getByRole('gridcell').first().waitFor()
  }

  /** Waits until the counts are those of the clock's time, which they trail a little when it is moved. */
  async countsOfClock(): Promise<void> {
    await this.page.waitForFunction(() => {
      const clock = document.querySelector('[role="timer"][aria-label="Virtual clock"]')?.textContent
      const counts = document.querySelector('[role="slider"][aria-label="Virtual time"]')?.getAttribute('aria-valuetext')
      return clock != null && counts === clock.replace('UTC', ' UTC')
    })
  }

  async chooseScenario(name: string): Promise<void> {
    await this.button('Scenario').click()
    await this.page.getByRole('menuitem', { name }).click()
    await this.page.getByRole('menu').waitFor({ state: 'detached' })
  }

  async chooseJourney(name: string): Promise<void> {
    await this.button('Journey').click()
    await this.page.getByRole('menuitem', { name }).click()
    await this.page.getByRole('menu').waitFor({ state: 'detached' })
  }

  async chooseInMenu(item: string): Promise<void> {
    await this.app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), item)
  }

  /** What the next "open" dialog answers with. */
  async answerOpenDialog(folder: string | null): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
    }, folder)
  }

  async resize(width: number, height: number): Promise<void> {
    await this.app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), {
      width,
      height,
    })
    await this.page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height })
  }
}
