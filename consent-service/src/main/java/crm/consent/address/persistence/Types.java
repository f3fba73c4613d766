package crm.consent.address.persistence;

import crm.platform.data.table.SqlType;
import java.util.HexFormat;

/** Types of columns that many tables of this service have. */
public final class Types {

    /** Bytes that the code knows as hexadecimal text: hashes. */
    public static final SqlType<String> HEX = SqlType.BYTES.as(HexFormat.of()::formatHex, HexFormat.of()::parseHex);

    public static final SqlType<Integer> SMALL = SqlType.SMALLINT.as(Short::intValue, Integer::shortValue);

    private Types() {}
}
