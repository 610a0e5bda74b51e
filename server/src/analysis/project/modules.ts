// Which file a dotted name is in. Paths are absolute, with `/`.

/** The files of the project, as far as somebody can look. Answers may be remembered until `Modules.forget`. */
export interface Files {
  isFile(path: string): boolean;
  isFolder(path: string): boolean;
  /** Folders in which absolute imports of a file are looked up, nearest first: its own project's, and those of installed packages. */
  roots(path: string): { readonly own: readonly string[]; readonly installed: readonly string[] };
  /** Whether a file belongs to an installed package. */
  isInstalled(path: string): boolean;
}

/** A module or package: the file that holds its names, and the folder that holds its submodules. */
export interface Module {
  readonly file: string | null;
  readonly folder: string | null;
}

export class Modules {
  private readonly modules = new Map<string, Module | null>();
  private readonly roots = new Map<string, Module | null>();
  private readonly places = new Map<string, ReturnType<Files['roots']>>();

  constructor(private readonly files: Files) {}

  /** Files were created, deleted or renamed. */
  forget(): void {
    this.modules.clear();
    this.roots.clear();
    this.places.clear();
  }

  /** The module that the first name of an absolute import stands for, seen from a file. */
  root(from: string, name: string): Module | null {
    const folder = folderOf(from);
    const key = `${folder}\u0000${name}`;
    const known = this.roots.get(key);
    if (known !== undefined) return known;
    let found: Module | null = null;
    let places = this.places.get(folder);
    if (places === undefined) this.places.set(folder, (places = this.files.roots(from)));
    for (const root of [...places.own, ...places.installed]) found ??= this.at(`${root}/${name}`);
    this.roots.set(key, found);
    return found;
  }

  /** The package that `.`, `..` … stand for in a file. */
  relative(from: string, dots: number): Module {
    let folder = folderOf(from);
    for (let step = 1; step < dots; step++) folder = folderOf(folder);
    return this.package(folder);
  }

  submodule(module: Module, name: string): Module | null {
    return module.folder === null ? null : this.at(`${module.folder}/${name}`);
  }

  /** A module by its file. */
  ofFile(file: string): Module {
    const isPackage = /\/__init__\.pyi?$/.test(file);
    return { file, folder: isPackage ? folderOf(file) : null };
  }

  private at(path: string): Module | null {
    const known = this.modules.get(path);
    if (known !== undefined) return known;
    let found: Module | null = null;
    // A package goes before a module of the same name, as in Python; so does code before a stub, since it tells more.
    if (this.files.isFolder(path)) found = this.package(path);
    if (found === null || found.file === null) {
      const file = [`${path}.py`, `${path}.pyi`].find((candidate) => this.files.isFile(candidate));
      if (file !== undefined) found = { file, folder: null };
    }
    this.modules.set(path, found);
    return found;
  }

  private package(folder: string): Module {
    const file = [`${folder}/__init__.py`, `${folder}/__init__.pyi`].find((candidate) => this.files.isFile(candidate)) ?? null;
    return { file, folder };
  }
}

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}
