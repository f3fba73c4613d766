package crm.console.kpis;

/**
 * A figure at a glance.
 *
 * @param address of its own page, with the same question
 * @param notes numerator and denominator, who is left out, or why there is nothing
 */
record KpiTile(String code, String name, String address, String value, String period, Curve spark, String notes) {

    static KpiTile of(KpiSeries series, KpiQuestion question) {
        var share = series.share();
        var out = series.leftOut();
        return new KpiTile(
                series.code(),
                series.name(),
                question.address(KpisResource.PAGE + "/" + series.code()),
                series.value(),
                series.lastPeriod(),
                series.spark(),
                share.isEmpty() || out.isEmpty() ? share + out : share + " · " + out);
    }

    /** Of a figure that cannot be told. */
    static KpiTile without(KpiSeries series, KpiQuestion question, String why) {
        return new KpiTile(
                series.code(),
                series.name(),
                question.address(KpisResource.PAGE + "/" + series.code()),
                series.texts().noValue(),
                "",
                new Curve("", ""),
                why);
    }
}
