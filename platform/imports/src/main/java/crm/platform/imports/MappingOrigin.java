package crm.platform.imports;

/** Who said what the columns of a file mean. */
public enum MappingOrigin {
    /** The file itself: its headers are names of the kind's columns. */
    HEADER,
    /** Somebody, for an earlier file of this kind that had the same headers. */
    REMEMBERED,
    /** Somebody, for this file; the next one that has the same headers is mapped in this way, too. */
    GIVEN
}
