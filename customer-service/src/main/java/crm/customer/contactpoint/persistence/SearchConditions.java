package crm.customer.contactpoint.persistence;

import crm.platform.address.EmailAddresses;
import crm.platform.address.PhoneNumbers;
import crm.platform.query.ListQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The condition behind {@code q}: words of the name in any order and from their beginning, a part of the name, the beginning of a
 * phone number or an e-mail address, or an external id. Each branch has its index; the functions stand in V1__search.sql, each in a
 * subquery of its own, so that it is asked once and not for every row.
 *
 * <p>Two long words go through the trigram index, which finds the rows with both at once: the index of words would read all rows that
 * have one of them, and takes six times as long at a million people. The empty text behind {@code search_text} keeps it away. One word
 * of three letters needs no search by words: it is found wherever it stands.
 */
@ApplicationScoped
public class SearchConditions {

    private static final String HOLDERS_BY_NAME = """
        select s.id from %1$s s
        where s.search_text like (select word_pattern($q, 1)) and s.search_text like (select word_pattern($q, 2))
          and (to_tsvector('simple', s.search_text || '') @@ (select words_query($q))
               or s.search_text like (select anywhere_pattern($q)))
        union all
        select s.id from %1$s s where to_tsvector('simple', s.search_text)
          @@ (select words_query($q) where word_pattern($q, 1) is null
              and (folded_words($q) like '%% %%' or anywhere_pattern($q) is null))
        union all
        select s.id from %1$s s where s.search_text
          like (select anywhere_pattern($q) where word_pattern($q, 1) is null)\
        """;
    private static final String HOLDERS_BY_CONTACT_POINT = """
        select p.holder_id from contact_point p
        where p.normalised >= (select fold($q)) and p.normalised < (select fold($q) || U&'\\+10FFFF')
        union all
        select p.holder_id from contact_point p
        where p.normalised >= (select international_phone($q)) and p.normalised < (select international_phone($q) || 'A')
        union all
        select p.holder_id from contact_point p
        where p.normalised >= (select local_phone($q, '$country')) and p.normalised < (select local_phone($q, '$country') || 'A')\
        """;
    private static final String CUSTOMERS_BY_EXTERNAL_ID =
            "\nunion all\nselect x.customer_id from external_id x where x.id = $q";
    private static final String LEADS_BY_EXTERNAL_ID =
            "\nunion all\nselect x.lead_id from lead_external_id x where x.id = $q";

    private static final String AMONG = """
        c.id = any((
          select case when cardinality(first.ids) > $page then first.ids else array($holders) end
          from (select array(
                  select near.id from ($near) as near
                  where (select folded_words($q) not like '% %' and anywhere_pattern($q) is not null)
                    and (near.search_text like (select anywhere_pattern($q)) or near.id in ($others))) as ids
                offset 0) as first)::uuid[])""";

    /** Of the table lead with the alias {@code c}. */
    public static final String OF_LEADS = among("lead", LEADS_BY_EXTERNAL_ID);

    private static final Pattern SEARCHED_AS_IT_IS = Pattern.compile("[0-9]*");
    /** What the functions in SQL can read of the beginning of a number. */
    private static final Pattern PLAIN = Pattern.compile("[+0-9 ()./-]*");

    private final PhoneNumbers phones;

    SearchConditions(@ConfigProperty(name = "crm.phone-region") String region) {
        this.phones = new PhoneNumbers(region);
    }

    /** @param table with the alias {@code c}; a constant of the calling query, never input */
    public static String ofCustomers(String table) {
        return among(table, CUSTOMERS_BY_EXTERNAL_ID);
    }

    /** The list where this service runs: a local phone number is one of its country. */
    public <T> ListQuery<T> here(ListQuery<T> list) {
        return list.with("$country", phones.countryCode());
    }

    /**
     * The question as contact points are stored: a whole address or number is found however it was typed. Digits alone stay as they are,
     * because they may be the number of a customer elsewhere.
     */
    public String read(String question) {
        if (question.indexOf('@') >= 0) {
            return EmailAddresses.normalise(question).orElse(question);
        }
        if (SEARCHED_AS_IT_IS.matcher(question).matches()) {
            return question;
        }
        return phones.normalise(question)
                .or(() -> PhoneNumbers.digits(question)
                        .filter(digits -> !PLAIN.matcher(question).matches()))
                .orElse(question);
    }

    /**
     * The ids come first, as one array, whatever the planner expects: with {@code in} a prepared statement's generic plan walked
     * through all customers to find the one with that phone number.
     *
     * <p>A frequent name needs no look at all who bear it: where the rows that come first fill the page with matches, these are it.
     */
    private static String among(String table, String byExternalId) {
        var others = HOLDERS_BY_CONTACT_POINT + byExternalId;
        return AMONG.replace("$holders", HOLDERS_BY_NAME.formatted(table) + "\nunion all\n" + others)
                .replace("$others", others);
    }
}
