package crm.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call of the launcher: where the checkout is, the environment, and what stands behind the command's name. */
public record Invocation(Path root, Map<String, String> environment, List<String> arguments, Console console) {

    public boolean has(String option) {
        return arguments.contains(option);
    }

    /** Refuses what the command does not know, so that a misspelt option is not silently ignored. */
    public Invocation allowing(String... options) {
        for (String argument : arguments) {
            if (argument.startsWith("-") && !List.of(options).contains(argument)) {
                throw new Refusal(2, "Unknown option " + argument + "; ./crm help lists what there is.");
            }
        }
        return this;
    }

    public List<String> words() {
        return arguments.stream().filter(argument -> !argument.startsWith("-")).toList();
    }

    /** What stands behind the option; a refusal when nothing does. */
    public Optional<String> valueOf(String option) {
        int place = arguments.indexOf(option);
        if (place < 0) {
            return Optional.empty();
        }
        if (place + 1 == arguments.size()) {
            throw new Refusal(2, option + " takes a value; ./crm help lists what there is.");
        }
        return Optional.of(arguments.get(place + 1));
    }

    /** The words without the value of that option. */
    public List<String> wordsBeside(String option) {
        var others = new ArrayList<>(arguments);
        valueOf(option).ifPresent(value -> {
            int place = others.indexOf(option);
            others.subList(place, place + 2).clear();
        });
        return others.stream().filter(argument -> !argument.startsWith("-")).toList();
    }
}
