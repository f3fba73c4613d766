package crm.console.segments;

import crm.console.shell.Choice;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a rule may look at, in the words of people, and how it is compared and typed. */
enum Facts {
    KIND(Input.TEXT, SegmentTexts::factKind),
    LANGUAGE(Input.TEXT, SegmentTexts::factLanguage),
    ACQUISITION_CHANNEL(Input.TEXT, SegmentTexts::factChannel),
    CUSTOMER_SINCE(Input.DAY, SegmentTexts::factSince),
    ORDER_COUNT(Input.NUMBER, SegmentTexts::factOrders),
    REVENUE(Input.MONEY, SegmentTexts::factRevenue),
    FIRST_ORDER_AT(Input.DAY, SegmentTexts::factFirst),
    LAST_ORDER_AT(Input.DAY, SegmentTexts::factLast),
    DAYS_SINCE_LAST_ORDER(Input.NUMBER, SegmentTexts::factDays),
    OPEN_COMPLAINT(Input.YES_OR_NO, SegmentTexts::factComplaint);

    /** How a value is typed, and the comparisons that it takes. */
    enum Input {
        TEXT("EQUALS", "NOT_EQUALS"),
        DAY("BEFORE", "SINCE"),
        NUMBER("EQUALS", "AT_LEAST", "AT_MOST"),
        MONEY("AT_LEAST", "AT_MOST"),
        YES_OR_NO("EQUALS");

        private final List<String> operators;

        Input(String... operators) {
            this.operators = List.of(operators);
        }

        List<String> operators() {
            return operators;
        }
    }

    static final List<Facts> ALL = List.of(values());

    private final Input input;
    private final Function<SegmentTexts, String> name;

    Facts(Input input, Function<SegmentTexts, String> name) {
        this.input = input;
        this.name = name;
    }

    Input input() {
        return input;
    }

    String name(SegmentTexts texts) {
        return name.apply(texts);
    }

    static boolean isKnown(String code) {
        return ALL.stream().anyMatch(fact -> fact.name().equals(code));
    }

    static List<Choice> choices(SegmentTexts texts) {
        return ALL.stream()
                .map(fact -> new Choice(fact.name(), fact.name(texts), false))
                .toList();
    }

    static String operator(String code, SegmentTexts texts) {
        return Map.of(
                        "EQUALS", texts.equal(),
                        "NOT_EQUALS", texts.notEqual(),
                        "AT_LEAST", texts.atLeast(),
                        "AT_MOST", texts.atMost(),
                        "BEFORE", texts.before(),
                        "SINCE", texts.since())
                .getOrDefault(code, code);
    }
}
