package crm.customer.profile.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the names of fields whose values differ; the values themselves go nowhere. */
public final class ChangedFields {

    private final List<String> names = new ArrayList<>();

    public void compare(String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            names.add(name);
        }
    }

    public List<String> names() {
        return List.copyOf(names);
    }
}
