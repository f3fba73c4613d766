package crm.platform.imports;

/**
 * How a file is read until somebody says otherwise.
 *
 * @param complete nothing is left for a person to decide
 */
record InitialMapping(FileMapping mapping, MappingOrigin origin, boolean complete) {

    ImportState state() {
        return complete ? ImportState.MAPPED : ImportState.UPLOADED;
    }
}
