package crm.customer.profile.persistence;

/** The two tables of customers; the constants are the kinds in {@code external_id}. */
public enum CustomerTable {
    INDIVIDUAL("individual_customer", "individual-customer"),
    CORPORATE("corporate_customer", "corporate-customer");

    private final String sql;
    private final String what;

    CustomerTable(String sql, String what) {
        this.sql = sql;
        this.what = what;
    }

    String sql() {
        return sql;
    }

    /** As refusals call it. */
    String what() {
        return what;
    }
}
