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

  /** Runs the chosen scenario, and waits until its end is shown. */
  async runToEnd(): Promise<void> {
    await this.button('Run to the end').click()
    await this.row('Instances', 0).getByRole('gridcell').first().waitFor()
  }

  async chooseScenario(name: string): Promise<void> {
    await this.button('Scenario').click()
    await this.page.getByRole('menuitem', { name }).click()
  }

  async chooseJourney(name: string): Promise<void> {
    await this.button('Journey').click()
    await this.page.getByRole('menuitem', { name }).click()
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
