package crm.sales.imports.persistence;

import crm.platform.imports.ImportRow;

/**
 * What a row of past facts is known by elsewhere, and whose it is.
 *
 * @param system code of the other system, of the record and of its customer
 */
public record ImportedKey(String system, String externalId, String customerKey) {

    private static final String DEFAULT_SYSTEM = "import";

    public static ImportedKey of(ImportRow row) {
        return new ImportedKey(
                row.has("externalSystem") ? row.text("externalSystem") : DEFAULT_SYSTEM,
                row.text("externalId"),
                row.text("customerExternalId"));
    }
}
