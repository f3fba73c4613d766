package crm.sales.offer.persistence;

import crm.platform.customer.KnownCustomers;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import crm.sales.offer.domain.Offer;
import jakarta.inject.Singleton;

/** Offers page by page. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgOfferList extends PgList<Offer.State> {

    @ListParameters(operation = "listOffers")
    static final ListQuery<Offer.State> QUERY = ListQuery.of(
                    OfferTable.SELECT, OfferTable.FROM, OfferTable.ID, OfferTable::state)
            .of("f", KnownCustomers.THEIRS)
            .updated(OfferTable.UPDATED_AT)
            .filtered(
                    OfferTable.CUSTOMER_ID,
                    OfferTable.PRODUCT_ID,
                    OfferTable.KIND,
                    OfferTable.STATUS,
                    OfferTable.ORDER_ID,
                    OfferTable.OWNER.user())
            .sorted(OfferTable.PROPOSED_AT, OfferTable.VALID_UNTIL);

    PgOfferList(Lists lists) {
        super(lists, QUERY);
    }
}
