package crm.platform.vocabulary;

import java.util.Set;

/**
 * A list of codes with names, which an administrator keeps.
 *
 * @param path kebab-case plural, as in its address: {@code lost-reasons}
 * @param fixed codes that the product itself writes or asks for: they are never retired
 */
public record Vocabulary(String path, Set<String> fixed) {

    public Vocabulary {
        if (!path.matches("[a-z]+(-[a-z]+)*s")) {
            throw new IllegalArgumentException("a vocabulary is called in the plural: " + path);
        }
        fixed = Set.copyOf(fixed);
    }

    public static Vocabulary of(String path, String... fixed) {
        return new Vocabulary(path, Set.of(fixed));
    }

    /** What one of it is called; codes of refusals begin with it: {@code lost-reason}. */
    public String term() {
        return path.substring(0, path.length() - 1);
    }
}
