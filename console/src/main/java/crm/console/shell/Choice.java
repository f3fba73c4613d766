package crm.console.shell;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One entry of a select element. */
public record Choice(String code, String name, boolean chosen) {

    public static List<Choice> of(Collection<String> codes, @Nullable String chosen, UnaryOperator<String> name) {
        return codes.stream()
                .map(code -> new Choice(code, name.apply(code), code.equals(chosen)))
                .toList();
    }
}
