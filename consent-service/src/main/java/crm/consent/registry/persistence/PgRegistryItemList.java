package crm.consent.registry.persistence;

import static crm.consent.registry.persistence.RegistryOutboxTable.ITEMS;

import crm.consent.registry.application.RegistryItems.Listed;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import jakarta.inject.Singleton;

/** The queue to the registry page by page. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgRegistryItemList extends PgList<Listed> {

    @ListParameters(operation = "listRegistryItems")
    static final ListQuery<Listed> QUERY = ListQuery.of(ITEMS, RegistryOutboxTable.ID, ITEMS::read)
            .sorted(RegistryOutboxTable.CREATED_AT)
            .filtered(
                    RegistryOutboxTable.DEADLINE_AT,
                    RegistryOutboxTable.STATE,
                    RegistryOutboxTable.PERMISSION,
                    RegistryOutboxTable.BRAND,
                    RegistryOutboxTable.CHANNEL,
                    RegistryOutboxTable.STATUS,
                    RegistryOutboxTable.LAST_CODE);

    PgRegistryItemList(Lists lists) {
        super(lists, QUERY);
    }
}
