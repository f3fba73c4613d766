package crm.launcher.demo;

import crm.launcher.Console;
import java.util.List;

/** The KPIs over the year in which the purchases can show who stayed. */
final class KpiReport {

    private static final String FROM = "1997-07-01";
    private static final String TO = "1998-07-01";
    private static final String WINDOW = "P180D";

    /** What a KPI takes besides the period. */
    private record Question(String code, String name, String more) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("K1", "Lead conversion rate", ""),
            new Question("K2", "Sales cycle length", ""),
            new Question("K3", "Opportunity win rate", ""),
            new Question("K4", "Customer retention rate", "&window=" + WINDOW),
            new Question("K5", "Average revenue per active customer", "&currency=USD"),
            new Question("K6", "Customer lifetime value, so far (profit)", "&currency=USD"),
            new Question("K7", "Customer churn rate", "&window=" + WINDOW),
            new Question("K8", "First contact resolution rate", ""),
            new Question("K9", "Net promoter score", ""),
            new Question("K10", "SLA compliance rate", ""),
            new Question("K12", "Customer satisfaction score", ""),
            new Question("K13", "Unanswered complaints past their deadline", ""),
            new Question("K20", "Time to solution", ""),
            new Question("K21", "Reassignments of requests", ""));

    private final Gateway analyst;
    private final Console console;

    KpiReport(Gateway analyst, Console console) {
        this.analyst = analyst;
        this.console = console;
    }

    void print() throws InterruptedException {
        var table = new KpiTable();
        for (Question question : QUESTIONS) {
            var answer = analyst.get(
                    "/api/v1/kpis/" + question.code() + "?from=" + FROM + "&to=" + TO + "&by=none" + question.more());
            table.add(question.code(), question.name(), answer);
        }
        console.line("");
        console.line("KPIs from " + FROM + " to " + TO + " (activity window " + WINDOW
                + "; excluded: did not permit analysis)");
        table.lines().forEach(console::line);
        console.line("  K1 to K3 have no value: the purchases tell nothing of leads and opportunities.");
        console.line("  K6 assumes that a disc costs 9 dollars; the requests and answers of K8 to K21 are made up.");
    }
}
