package crm.customer.contactpoint.persistence;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The condition behind {@code q}: words of the name in any order and from their beginning, a part of the name, the beginning of a
 * phone number or an e-mail address, or an external id. Each branch has its index; the functions stand in V1__search.sql.
 */
@ApplicationScoped
public class SearchConditions {

    private static final String HOLDERS = """
              select s.id from %1$s s where to_tsvector('simple', s.search_text) @@ words_query($q)
              union all
              select s.id from %1$s s where s.search_text like anywhere_pattern($q)
              union all
              select p.holder_id from contact_point p
              where p.normalised >= fold($q) and p.normalised < fold($q) || U&'\\+10FFFF'
              union all
              select p.holder_id from contact_point p
              where p.normalised >= international_phone($q) and p.normalised < international_phone($q) || 'A'
              union all
              select p.holder_id from contact_point p
              where p.normalised >= local_phone($q, '%2$d') and p.normalised < local_phone($q, '%2$d') || 'A'""";
    private static final String CUSTOMERS_BY_EXTERNAL_ID =
            "\nunion all\nselect x.customer_id from external_id x where x.id = $q";
    private static final String LEADS_BY_EXTERNAL_ID =
            "\nunion all\nselect x.lead_id from lead_external_id x where x.id = $q";

    private final int countryCode;

    SearchConditions(@ConfigProperty(name = "crm.customer.phone-region") String region) {
        this.countryCode = PhoneNumberUtil.getInstance().getCountryCodeForRegion(region);
    }

    /** Of the table lead with the alias {@code c}. */
    public String ofLeads() {
        return "c.id in (" + holders("lead") + LEADS_BY_EXTERNAL_ID + ")";
    }

    /** @param table with the alias {@code c}; a constant of the calling query, never input */
    public String ofCustomers(String table) {
        return "c.id in (" + holders(table) + CUSTOMERS_BY_EXTERNAL_ID + ")";
    }

    private String holders(String table) {
        return HOLDERS.formatted(table, countryCode);
    }
}
