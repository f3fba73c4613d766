package crm.platform.imports;

/** The operations on import jobs; a service exposes them by a subclass with its own {@code @Path}. */
public abstract class ImportResource {

    private final Imports imports;

    protected ImportResource(Imports imports) {
        this.imports = imports;
    }

    final Imports imports() {
        return imports;
    }
}
