package crm.customer.imports;

import crm.customer.profile.application.EnteredProfile;
import crm.customer.profile.domain.CustomerProfile;
import crm.customer.vocabulary.application.CustomerVocabularies;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import java.util.List;

/** The columns that files of persons and of companies share. */
final class ProfileColumns {

    static final List<ImportColumn> ALL = List.of(
            ImportColumn.optional("language", ColumnType.TEXT).upTo(10).describedAs("A tag such as tr or en-GB."),
            ImportColumn.optional("customerSince", ColumnType.INSTANT_OR_DATE)
                    .describedAs("When the relation began; now when left out."),
            ImportColumn.optionalTermOf(CustomerVocabularies.ACQUISITION_SOURCES, "acquisitionChannel")
                    .describedAs("A code such as WEB_SHOP."));

    private ProfileColumns() {}

    static EnteredProfile read(ImportRow row) {
        return new EnteredProfile(
                row.text("language"), null, row.instant("customerSince"), null, row.text("acquisitionChannel"));
    }

    static CustomerProfile after(ImportRow row, CustomerProfile before) {
        return new CustomerProfile(
                row.has("language") ? row.text("language") : before.language(),
                before.timeZone(),
                row.has("customerSince") ? row.instant("customerSince") : before.customerSince(),
                before.preferredChannel(),
                row.has("acquisitionChannel") ? row.text("acquisitionChannel") : before.acquisitionChannel());
    }
}
