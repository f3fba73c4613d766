package crm.proofs.bench.report;

/**
 * One figure.
 *
 * @param value a ratio's median, milliseconds, megabytes, …
 * @param low and {@code high} the 95 % interval; null where there is none
 * @param goal null: for information
 */
public record Line(String what, double value, Double low, Double high, String unit, Goal goal) {

    /** What is to be reached. */
    public record Goal(double bound, boolean atLeast) {

        public static Goal atLeast(double bound) {
            return new Goal(bound, true);
        }

        public static Goal atMost(double bound) {
            return new Goal(bound, false);
        }
    }

    public static Line of(String what, double value, String unit) {
        return new Line(what, value, null, null, unit, null);
    }

    public static Line of(String what, double value, String unit, Goal goal) {
        return new Line(what, value, null, null, unit, goal);
    }

    /** "reached", "missed", or empty without a goal. */
    public String verdict() {
        if (goal == null) {
            return "";
        }
        boolean reached = goal.atLeast() ? value >= goal.bound() : value <= goal.bound();
        return reached ? "reached" : "missed";
    }
}
