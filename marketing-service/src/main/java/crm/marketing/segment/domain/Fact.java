package crm.marketing.segment.domain;

/** What a rule may ask of a customer; each is kept from other services' events. */
public enum Fact {
    KIND(FactType.TEXT, false),
    LANGUAGE(FactType.TEXT, false),
    ACQUISITION_CHANNEL(FactType.TEXT, false),
    CUSTOMER_SINCE(FactType.INSTANT, false),
    /** Orders that are confirmed and not cancelled. */
    ORDER_COUNT(FactType.INTEGER, true),
    /** Net of those orders, in the currency that the condition names. */
    REVENUE(FactType.MONEY, true),
    FIRST_ORDER_AT(FactType.INSTANT, true),
    LAST_ORDER_AT(FactType.INSTANT, true),
    DAYS_SINCE_LAST_ORDER(FactType.INTEGER, true),
    OPEN_COMPLAINT(FactType.BOOLEAN, true);

    private final FactType type;
    private final boolean behaviour;

    Fact(FactType type, boolean behaviour) {
        this.type = type;
        this.behaviour = behaviour;
    }

    public FactType type() {
        return type;
    }

    /** It tells what an individual did: whoever is chosen by it is profiled (KVKK). */
    public boolean isBehaviour() {
        return behaviour;
    }

    /** As events name it: {@code orderCount}. */
    public String code() {
        var words = name().split("_");
        var code = new StringBuilder(words[0].toLowerCase(java.util.Locale.ROOT));
        for (int i = 1; i < words.length; i++) {
            code.append(words[i].charAt(0)).append(words[i].substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return code.toString();
    }
}
