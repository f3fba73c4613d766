package crm.platform.vocabulary;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.TEXT;

import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;

/** The terms of all vocabularies of a service. */
final class TermTable {

    static final Table<Term> TERMS = new Table<>("vocabulary_term", "t");
    static final Statement<Term> INSERT;
    static final Statement<Term> UPDATE;
    static final String ALL;
    static final String LOCK;

    static {
        TERMS.key("vocabulary", TEXT, Term::vocabulary);
        TERMS.key("code", TEXT, Term::code);
        TERMS.column("version", BIGINT, Term::version);
        TERMS.column("name_tr", TEXT, Term::nameTr);
        TERMS.column("name_en", TEXT, Term::nameEn);
        TERMS.column("position", INTEGER, Term::position);
        TERMS.column("retired", BOOLEAN, Term::retired);
        TERMS.readAs(Term.class);
        INSERT = TERMS.insertNew();
        UPDATE = TERMS.update();
        ALL = "select " + TERMS.select() + " from " + TERMS.from() + " order by t.position, t.code";
        LOCK = "select " + TERMS.select() + " from " + TERMS.from()
                + " where t.vocabulary = $1 and t.code = $2 for update";
    }

    private TermTable() {}
}
