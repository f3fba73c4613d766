package crm.proofs.bench;

import crm.launcher.Refusal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * What was typed behind {@code ./crm bench}.
 *
 * @param only names of the parts to run
 * @param rounds 0: as many as the plan has
 * @param json where the figures go
 */
public record Options(boolean quick, Set<String> only, int rounds, long seed, Path json) {

    private static final long SEED = 20_260_301;

    static Options of(List<String> arguments, Set<String> parts, Path folder) {
        var words = new ArrayDeque<>(arguments);
        var options = new Options(false, parts, 0, SEED, folder.resolve("bench.json"));
        while (!words.isEmpty()) {
            options = options.with(words.remove(), words, parts);
        }
        return options;
    }

    private Options with(String word, Queue<String> rest, Set<String> parts) {
        return switch (word) {
            case "--quick" -> new Options(true, only, rounds, seed, json);
            case "--only" -> new Options(quick, chosen(value(word, rest), parts), rounds, seed, json);
            case "--rounds" -> new Options(quick, only, (int) number(word, rest, 3, 99), seed, json);
            case "--seed" -> new Options(quick, only, rounds, number(word, rest, 0, Long.MAX_VALUE), json);
            case "--json" ->
                new Options(
                        quick, only, rounds, seed, Path.of(value(word, rest)).toAbsolutePath());
            default ->
                throw new Refusal(
                        2,
                        "bench takes --quick, --only <part>[,…], --rounds <n>, --seed <n>, --json <file>; not " + word);
        };
    }

    private static Set<String> chosen(String names, Set<String> parts) {
        var chosen = new LinkedHashSet<>(List.of(names.split(",")));
        chosen.stream().filter(name -> !parts.contains(name)).findFirst().ifPresent(unknown -> {
            throw new Refusal(2, "There is no part \"" + unknown + "\"; there are: " + String.join(", ", parts) + ".");
        });
        return chosen;
    }

    private static long number(String word, Queue<String> rest, long least, long most) {
        var text = value(word, rest);
        try {
            var number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        throw new Refusal(2, word + " takes a number from " + least + " to " + most + ", not \"" + text + "\".");
    }

    private static String value(String word, Queue<String> rest) {
        if (rest.isEmpty()) {
            throw new Refusal(2, word + " needs a value.");
        }
        return rest.remove();
    }
}
