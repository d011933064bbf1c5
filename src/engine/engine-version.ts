/** Version of the engine, as results and the package carry it; a test keeps them equal. */
export const engineVersion = '0.1.0'
