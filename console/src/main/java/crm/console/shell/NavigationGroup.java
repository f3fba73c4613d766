package crm.console.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages below one heading; a group of which the caller may see nothing is not there. */
public record NavigationGroup(@Nullable String title, List<Entry> entries) {

    /**
     * @param icon the name of a symbol in icons.svg
     * @param keys pressed one after the other to go there
     */
    public record Entry(String text, String address, String icon, String keys, boolean current) {}
}
