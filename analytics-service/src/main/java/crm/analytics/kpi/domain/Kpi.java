package crm.analytics.kpi.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            Population.CUSTOMERS),
    K8(
            Unit.PERCENT,
            GoodDirection.UP,
            new Text("İlk iletişimde çözüm oranı", "First contact resolution"),
            new Text(
                    "Dönemde çözülen taleplerden, ilk cevaptan sonra yeniden başvurulmadan ve devredilmeden çözülüp yedi"
                            + " gün içinde yeniden açılmayanların payı.",
                    "Share of the requests solved in the period that needed no contact after the first answer and no"
                            + " transfer, and were not reopened within seven days."),
            Population.REQUESTS),
    K9(
            Unit.POINTS,
            GoodDirection.UP,
            new Text("Net tavsiye skoru (NPS)", "Net promoter score (NPS)"),
            new Text(
                    "Dönemdeki son cevabı 9–10 olan kişilerin payı eksi 0–6 olanların payı; yüzde 95 güven aralığıyla.",
                    "Share of the persons whose last answer in the period was 9 or 10, less the share of those with 0"
                            + " to 6; with its 95 % interval."),
            Population.RESPONDENTS),
    K10(
            Unit.PERCENT,
            GoodDirection.UP,
            new Text("SLA uygunluk oranı", "SLA compliance rate"),
            new Text(
                    "Dönemde tutulan veya süresi dolan çözüm hedeflerinden tutulanların payı.",
                    "Share of met among the targets of a solution that were met or fell due in the period."),
            Population.REQUESTS),
    K11(
            Unit.PERCENT,
            GoodDirection.UP,
            new Text("Üst satış ve çapraz satış oranı", "Up-sell and cross-sell rate"),
            new Text(
                    "Dönemde üst satış, çapraz satış veya ek satış önerisi sunulan mevcut müşterilerden, bu önerilerden en az birini"
                            + " dönem sonuna kadar kabul edenlerin payı.",
                    "Share of the existing customers who heard of an up-sell, cross-sell or add-on offer in the period that"
                            + " accepted one of them before its end."),
            Population.OFFERED),
    K12(
            Unit.PERCENT,
            GoodDirection.UP,
            new Text("Müşteri memnuniyet skoru (CSAT)", "Customer satisfaction score (CSAT)"),
            new Text(
                    "Dönemdeki memnuniyet cevaplarından beş üzerinden 4 ve 5 olanların payı; ortalama ayrıca verilir.",
                    "Share of 4 and 5 of 5 among the answers on satisfaction in the period; the mean is given too."),
            Population.RESPONDENTS),
    K13(
            Unit.COUNT,
            GoodDirection.DOWN,
            new Text("Cevapsız şikâyetler", "Unanswered complaints"),
            new Text(
                    "Dönem sonunda cevap süresi geçmiş ve cevapsız şikâyet sayısı, sıfır olmalıdır; dönemdeki ilk"
                            + " cevapların dakika olarak ortalama ve ortanca süresi ayrıca verilir.",
                    "Complaints without an answer and past their deadline at the end of the period, to be 0; mean and"
                            + " median minutes of the first answers in the period are given too."),
            Population.REQUESTS),
    K20(
            Unit.HOURS,
            GoodDirection.DOWN,
            new Text("Çözüm süresi", "Time to solution"),
            new Text(
                    "Dönemde çözülen taleplerin açılıştan dönemdeki son çözüme kadar geçen ortalama saati; ortanca ve"
                            + " bir süre sınırı içinde çözülenlerin payı ayrıca verilir.",
                    "Mean hours from the opening to the last solution in the period, of the requests solved in it; the"
                            + " median and the share of those within a limit are given too."),
            Population.REQUESTS),
    K21(
            Unit.COUNT,
            GoodDirection.DOWN,
            new Text("Talep devirleri", "Reassignments of requests"),
            new Text(
                    "Dönemde çözülen taleplerin dönemdeki son çözüme kadar kaç kez devredildiği; talep başına ortalama"
                            + " ayrıca verilir.",
                    "How often the requests solved in the period had been handed on until their last solution in it;"
                            + " the mean per request is given too."),
            Population.REQUESTS);

    private static final int FIRST_VERSION = 1;
    private static final int SECOND_VERSION = 2;

    private static final List<Dimension> OF_PERSONS = List.of(Dimension.OWNER, Dimension.TEAM);

    private static final List<Dimension> OF_REQUESTS =
            List.of(Dimension.OWNER, Dimension.TEAM, Dimension.CHANNEL, Dimension.PRODUCT, Dimension.TOPIC);

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

    /** Raised with each change of the definition, which docs/domain/kpis.md tells. */
    public int version() {
        return this == K1 ? SECOND_VERSION : FIRST_VERSION;
    }

    /** K5 and K6 take the window too, so that one form of request serves all customer KPIs; it does not change them. */
    public boolean takesWindow() {
        return population == Population.CUSTOMERS;
    }

    /** Whether it tells the share of what kept a limit of time. */
    public boolean takesLimit() {
        return this == K20;
    }

    public List<Variant> variants() {
        return switch (this) {
            case K1 -> List.of(Variant.PAYING);
            case K3 -> List.of(Variant.AMOUNT);
            case K11 -> List.of(Variant.REVENUE);
            default -> List.of();
        };
    }

    /** What the facts behind it know; others would have to be guessed. */
    public List<Dimension> dimensions() {
        return switch (population) {
            case LEADS -> List.of(Dimension.OWNER, Dimension.TEAM, Dimension.CAMPAIGN, Dimension.SOURCE);
            case REQUESTS -> OF_REQUESTS;
            case RESPONDENTS -> this == K12 ? OF_REQUESTS : OF_PERSONS;
            case CUSTOMERS -> List.of(Dimension.OWNER, Dimension.TEAM, Dimension.CHANNEL);
            case OPPORTUNITIES -> OF_PERSONS;
            case OFFERED -> List.of(Dimension.CHANNEL, Dimension.PRODUCT);
        };
    }

    /** Whether its owner and team are the customer's, and no lead's or request's. */
    public boolean isByCustomer() {
        return population == Population.CUSTOMERS || dimensions().equals(OF_PERSONS);
    }

    /** Without a variant. */
    public boolean takesCurrency() {
        return takesCurrency(null);
    }

    public boolean takesCurrency(@Nullable Variant variant) {
        return unit == Unit.MONEY || variant != null && variant.isOfMoney();
    }
}
