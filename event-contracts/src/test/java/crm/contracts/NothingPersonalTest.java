package crm.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * ADR 0006: what lies in a topic for ever says nothing about a person by itself. A text that is neither a code nor an amount must be named
 * here, with the reason why nobody can write anything personal into it.
 */
class NothingPersonalTest {

    private static final String GROUP = "a group of the organisation, from the directory; never a person";
    private static final String OUR_NUMBER = "a number of our own series";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("ExternalId.id", "refused by its constructor unless it is an opaque key"),
            Map.entry("IndividualCustomerRegistered.language", "a language tag"),
            Map.entry("IndividualCustomerRegistered.ownerTeam", GROUP),
            Map.entry("IndividualCustomerRegistered.ownerDepartment", GROUP),
            Map.entry("CorporateCustomerRegistered.language", "a language tag"),
            Map.entry("CorporateCustomerRegistered.ownerTeam", GROUP),
            Map.entry("CorporateCustomerRegistered.ownerDepartment", GROUP),
            Map.entry("IndividualCustomerReassigned.ownerTeam", GROUP),
            Map.entry("IndividualCustomerReassigned.ownerDepartment", GROUP),
            Map.entry("CorporateCustomerReassigned.ownerTeam", GROUP),
            Map.entry("CorporateCustomerReassigned.ownerDepartment", GROUP),
            Map.entry("LeadAssigned.ownerTeam", GROUP),
            Map.entry("LeadAssigned.ownerDepartment", GROUP),
            Map.entry("LeadReassigned.ownerTeam", GROUP),
            Map.entry("LeadReassigned.ownerDepartment", GROUP),
            Map.entry("OpportunityReassigned.ownerTeam", GROUP),
            Map.entry("OpportunityReassigned.ownerDepartment", GROUP),
            Map.entry("UserChanged.teams", GROUP),
            Map.entry("UserChanged.departments", GROUP),
            Map.entry("LeadCreated.ownerTeam", GROUP),
            Map.entry("LeadCreated.ownerDepartment", GROUP),
            Map.entry("ServiceRequestOpened.ownerTeam", GROUP),
            Map.entry("ServiceRequestOpened.ownerDepartment", GROUP),
            Map.entry("ServiceRequestOpened.number", OUR_NUMBER),
            Map.entry("QuoteCreated.number", OUR_NUMBER),
            Map.entry("OrderCreated.number", OUR_NUMBER),
            Map.entry("OrderConfirmed.number", OUR_NUMBER),
            Map.entry("InvoiceIssued.number", OUR_NUMBER),
            Map.entry("InvoiceIssued.series", OUR_NUMBER),
            Map.entry("ProductCreated.sku", "what the catalogue calls a product; products are about no person"),
            Map.entry("PermissionChanged.contactPointHash", "a keyed hash; without the key it leads nowhere"));

    /** Personal by its name, whatever the type. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(firstName|lastName|fullName|userName|displayName|birth|e?mail|phone|mobile|street|tckn|nationalId|taxNumber"
                    + "|iban|note|comment|password|secret|token).*");

    private static final Pattern COST = Pattern.compile("(?i).*(cost|margin|profit).*");
    private static final Pattern USER = Pattern.compile("(?i).*(owner|assignee|actor|user|createdBy|changedBy).*");

    /** @param declaredIn simple name, of a nested record behind the contract's */
    private record Field(String declaredIn, RecordComponent component) {

        String name() {
            return declaredIn + "." + component.getName();
        }

        boolean isText() {
            return mentions(component.getGenericType(), String.class);
        }
    }

    static List<Class<? extends Record>> contracts() {
        return Contracts.all();
    }

    @Test
    void aTextIsACodeAnAmountOrNamedWithItsReason() {
        var texts = new TreeSet<String>();
        fields().stream()
                .filter(Field::isText)
                .filter(field -> !field.component().isAnnotationPresent(Code.class))
                .forEach(field -> texts.add(field.name()));

        assertThat(texts).isEqualTo(new TreeSet<>(TEXTS.keySet()));
    }

    @Test
    void noFieldIsPersonalByItsName() {
        assertThat(fields())
                .extracting(Field::name)
                .noneMatch(name -> PERSONAL.matcher(name).matches());
    }

    @Test
    void whoOwnsAndWhoActedIsAnId() {
        var users = fields().stream()
                .filter(field -> USER.matcher(field.component().getName()).matches())
                .filter(field -> !TEXTS.getOrDefault(field.name(), "").equals(GROUP))
                .toList();

        assertThat(users).isNotEmpty().allMatch(field -> field.component().getType() == UUID.class);
    }

    /** K6 needs it, and partners read the other topics. */
    @Test
    void whatAThingCostsUsIsToldInTheTopicForServicesAlone() {
        var told = new TreeSet<String>();
        for (var contract : Contracts.all()) {
            if (fields(contract).stream().anyMatch(NothingPersonalTest::isACost)) {
                told.add(Contracts.of(contract).topic());
            }
        }

        assertThat(told).containsExactly(Topics.ORDER_COST);
    }

    /** No published sample shows a value that its producer may not write. */
    @ParameterizedTest
    @MethodSource("contracts")
    void noSampleHoldsAnAddressOrANumberOfAPerson(Class<?> contract) {
        for (var file : CommittedFiles.samples(contract)) {
            var values = new ArrayList<String>();
            texts(Json.tree(CommittedFiles.read(file)), values);

            assertThat(values).as(file.toString()).isNotEmpty().noneMatch(NothingPersonalTest::isPersonal);
        }
    }

    private static boolean isACost(Field field) {
        return COST.matcher(field.component().getName()).matches();
    }

    private static boolean isPersonal(String value) {
        return value.contains("@")
                || value.matches("[+(]?0?\\d[\\d ()/-]{8,}\\d") && !value.matches("\\d{4}-\\d\\d-\\d\\d");
    }

    private static void texts(JsonNode node, List<String> values) {
        if (node.isTextual()) {
            values.add(node.asText());
        }
        node.forEach(child -> texts(child, values));
    }

    private static Set<Field> fields() {
        var fields = new HashSet<Field>();
        Contracts.all().forEach(contract -> collect(contract, fields));
        assertThat(fields).hasSizeGreaterThan(Contracts.all().size());
        return fields;
    }

    private static Set<Field> fields(Class<?> contract) {
        var fields = new HashSet<Field>();
        collect(contract, fields);
        return fields;
    }

    private static void collect(Class<?> type, Set<Field> fields) {
        for (var component : type.getRecordComponents()) {
            if (fields.add(new Field(name(type), component))) {
                records(component.getGenericType()).forEach(nested -> collect(nested, fields));
            }
        }
    }

    private static String name(Class<?> type) {
        var outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }

    /** Money is an amount and a currency, both checked by its constructor. */
    private static List<Class<?>> records(Type type) {
        if (type instanceof Class<?> one) {
            return one.isRecord() && one != Money.class ? List.of(one) : List.of();
        }
        var records = new ArrayList<Class<?>>();
        for (var argument : ((ParameterizedType) type).getActualTypeArguments()) {
            records.addAll(records(argument));
        }
        return records;
    }

    private static boolean mentions(Type type, Class<?> wanted) {
        return type.getTypeName().contains(wanted.getName());
    }
}
