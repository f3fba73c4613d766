package crm.analytics.kpi.domain;

import java.util.Locale;

/** Another reading of a KPI: of the same cases, but something else of them counts. */
public enum Variant {
    PAYING(
            false,
            new Text(
                    "Dönüşümden sonra, dönem sonuna kadar bir faturasını tümüyle ödemiş olanların payı.",
                    "Share of those that had paid an invoice in full, after their conversion and before the end of the"
                            + " period.")),
    AMOUNT(
            true,
            new Text(
                    "Adet yerine tutarla: kazanılanların tutarının, kapananların tutarına oranı, tek para biriminde.",
                    "By amount instead of number: what was won of the amount of what was closed, in one currency.")),
    REVENUE(
            true,
            new Text(
                    "Müşteri yerine ciroyla: kabul edilen üst, çapraz ve ek satış önerilerinin getirdiği net tutarın, dönemde"
                            + " onaylanan siparişlerin net tutarına oranı, tek para biriminde.",
                    "By revenue instead of customers: the net revenue from accepted up-sell, cross-sell and add-on offers as a"
                            + " share of the net amount of the orders confirmed in the period, in one currency."));

    private final boolean ofMoney;
    private final Text definition;

    Variant(boolean ofMoney, Text definition) {
        this.ofMoney = ofMoney;
        this.definition = definition;
    }

    /** As the API calls it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is answered in one currency. */
    public boolean isOfMoney() {
        return ofMoney;
    }

    public Text definition() {
        return definition;
    }
}
