package crm.analytics.kpi.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * The KPIs that are answered, with their definition in one sentence each (requirements §1.9; docs/domain/kpis.md has the whole).
 * Whoever changes a definition raises its version.
 */
public enum Kpi {
    K1(
            Unit.PERCENT,
            GoodDirection.UP,
            new Text("Potansiyel müşteri dönüşüm oranı", "Lead conversion rate"),
            new Text(
                    "Dönemde oluşturulan aday müşterilerden dönem sonuna kadar müşteriye dönüşenlerin payı.",
                    "Share of the leads created in the period that were converted before its end."),
            Population.LEADS),
    K2(
            Unit.DAYS,
            GoodDirection.DOWN,
            new Text("Satış döngüsü süresi", "Sales cycle length"),
            new Text(
                    "Dönemde müşteriye dönüşen adayların, oluşturulmadan dönüşüme kadar geçen ortalama günü; ortanca"
                            + " ayrıca verilir.",
                    "Mean days from creation to conversion of the leads converted in the period; the median is given"
                            + " too."),
            Population.LEADS),
    K3(
            Unit.PERCENT,
            GoodDirection.UP,
            new Text("Fırsat kazanma oranı", "Opportunity win rate"),
            new Text(
                    "Dönemde kapanan fırsatlardan kazanılanların payı; yeniden açılan fırsatın kapanışı sayılmaz.",
                    "Share of won among the opportunities closed in the period; a close that was reopened does not"
                            + " count."),
            Population.OPPORTUNITIES),
    K4(
            Unit.PERCENT,
            GoodDirection.UP,
            new Text("Müşteri tutma oranı", "Customer retention rate"),
            new Text(
                    "Dönem başında etkin olan müşterilerden dönem sonunda da etkin olanların payı.",
                    "Share of the customers active at the beginning of the period that are active at its end too."),
            Population.CUSTOMERS),
    K5(
            Unit.MONEY,
            GoodDirection.UP,
            new Text("Kullanıcı başına ortalama gelir (ARPU)", "Average revenue per user (ARPU)"),
            new Text(
                    "Dönemin net geliri bölü dönemde etkinliği olan müşteri sayısı, tek para biriminde.",
                    "Net revenue of the period divided by the customers with an activity in it, in one currency."),
            Population.CUSTOMERS),
    K6(
            Unit.MONEY,
            GoodDirection.UP,
            new Text("Müşteri yaşam boyu değeri (CLV, geçmiş)", "Customer lifetime value (CLV, historical)"),
            new Text(
                    "Dönem sonuna kadar tanınan müşteri başına birikmiş (gelir − malın maliyeti); hizmet maliyeti"
                            + " henüz dahil değildir.",
                    "Cumulative (revenue − cost of goods) per customer known before the end of the period; "
                            + "cost to serve is not part of it yet."),
            Population.CUSTOMERS),
    K7(
            Unit.PERCENT,
            GoodDirection.DOWN,
            new Text("Müşteri kayıp oranı", "Churn rate"),
            new Text(
                    "Dönem başında etkin olan müşterilerden dönem sonunda etkin olmayanların payı; K4 ile toplamı"
                            + " 100'dür.",
                    "Share of the customers active at the beginning of the period that are not active at its end; "
                            + "adds up to 100 with K4."),
            Population.CUSTOMERS);

    private static final int FIRST_VERSION = 1;

    private final Unit unit;
    private final GoodDirection goodDirection;
    private final Text title;
    private final Text definition;
    private final Population population;

    Kpi(Unit unit, GoodDirection goodDirection, Text title, Text definition, Population population) {
        this.unit = unit;
        this.goodDirection = goodDirection;
        this.title = title;
        this.definition = definition;
        this.population = population;
    }

    public static Optional<Kpi> of(String code) {
        return Arrays.stream(values()).filter(kpi -> kpi.name().equals(code)).findFirst();
    }

    public Unit unit() {
        return unit;
    }

    public GoodDirection goodDirection() {
        return goodDirection;
    }

    public Text title() {
        return title;
    }

    public Text definition() {
        return definition;
    }

    public Population population() {
        return population;
    }

    public int version() {
        return FIRST_VERSION;
    }

    /** K5 and K6 take the window too, so that one form of request serves all customer KPIs; it does not change them. */
    public boolean takesWindow() {
        return population == Population.CUSTOMERS;
    }

    public boolean takesCurrency() {
        return unit == Unit.MONEY;
    }
}
