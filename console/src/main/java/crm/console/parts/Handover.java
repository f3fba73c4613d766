package crm.console.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list that are given to a colleague: the boxes of the rows belong to this form.
 *
 * @param action where it is sent
 * @param back address of the list as it is looked at
 * @param said what became of the last one; null: there was none
 */
public record Handover(
        String action,
        String back,
        List<Option> colleagues,
        @Nullable String said) {}
