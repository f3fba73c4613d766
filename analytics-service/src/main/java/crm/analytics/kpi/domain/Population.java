package crm.analytics.kpi.domain;

/** Who is counted: only persons who permitted it (PROC / ANALYTICS_INDIVIDUAL), and legal persons. */
public enum Population {
    LEADS("Analizine izin veren aday müşteriler", "Leads who permit their analysis"),
    OPPORTUNITIES(
            "Analizine izin veren kişilerin ve kurumsal müşterilerin fırsatları",
            "Opportunities of persons who permit their analysis and of corporate customers"),
    CUSTOMERS(
            "Analizine izin veren kişiler ve kurumsal müşteriler",
            "Persons who permit their analysis, and corporate customers"),
    OFFERED(
            "Dönemde üst satış, çapraz satış veya ek satış önerisi sunulan mevcut müşteriler: analizine izin veren kişiler ve"
                    + " kurumsal müşteriler",
            "Existing customers to whom an up-sell, cross-sell or add-on offer was presented in the period: persons who permit"
                    + " their analysis, and corporate customers"),
    REQUESTS(
            "Analizine izin veren kişilerin ve kurumsal müşterilerin servis talepleri",
            "Service requests of persons who permit their analysis and of corporate customers"),
    RESPONDENTS(
            "Ankete cevap veren, analizine izin veren kişiler ve kurumsal müşteriler",
            "Persons who permit their analysis, and corporate customers, who answered a survey");

    private final Text text;

    Population(String tr, String en) {
        this.text = new Text(tr, en);
    }

    public Text text() {
        return text;
    }
}
