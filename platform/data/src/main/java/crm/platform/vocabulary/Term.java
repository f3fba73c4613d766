package crm.platform.vocabulary;

import crm.platform.domain.RuleViolation;

/**
 * A code that records may carry, and what people read instead of it.
 *
 * @param vocabulary path of the one that it is of
 * @param position where people see it: the smallest first
 * @param retired records keep it, but no other takes it
 */
public record Term(
        String vocabulary, String code, long version, String nameTr, String nameEn, int position, boolean retired) {

    /** How a code is written. */
    public static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    static Term added(Vocabulary vocabulary, String code, String nameTr, String nameEn, int position) {
        return new Term(vocabulary.path(), code, 1, nameTr, nameEn, position, false);
    }

    Term changed(String newNameTr, String newNameEn, int newPosition) {
        var next = new Term(vocabulary, code, version + 1, newNameTr, newNameEn, newPosition, retired);
        return next.equals(withVersion(version + 1)) ? this : next;
    }

    Term retire(Vocabulary of) {
        if (of.fixed().contains(code)) {
            throw new RuleViolation(
                    "vocabulary.term-needed", "The product itself uses this code; it cannot be retired.");
        }
        if (retired) {
            throw new RuleViolation("vocabulary.already-retired", "The term is retired already.");
        }
        return new Term(vocabulary, code, version + 1, nameTr, nameEn, position, true);
    }

    Term reactivate() {
        if (!retired) {
            throw new RuleViolation("vocabulary.not-retired", "The term is not retired.");
        }
        return new Term(vocabulary, code, version + 1, nameTr, nameEn, position, false);
    }

    private Term withVersion(long other) {
        return new Term(vocabulary, code, other, nameTr, nameEn, position, retired);
    }
}
