package crm.proofs;

import crm.launcher.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers that stand behind a proof's name: {@code --seed 7}. */
public final class Options {

    /** What is random is the same in every run that does not say otherwise. */
    public static final long SEED = 20_261_125;

    private final Map<String, Long> numbers = new HashMap<>();

    private Options() {}

    public static Options of(List<String> arguments, String... known) {
        var options = new Options();
        for (int place = 0; place < arguments.size(); place += 2) {
            var name = arguments.get(place);
            if (!List.of(known).contains(name)) {
                throw new Refusal(
                        2, "There is no option \"" + name + "\"; there are: " + String.join(", ", known) + ".");
            }
            if (place + 1 == arguments.size() || !arguments.get(place + 1).matches("\\d{1,18}")) {
                throw new Refusal(2, name + " needs a number.");
            }
            options.numbers.put(name, Long.valueOf(arguments.get(place + 1)));
        }
        return options;
    }

    public long number(String name, long otherwise) {
        return numbers.getOrDefault(name, otherwise);
    }
}
