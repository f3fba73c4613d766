package crm.platform.list;

import java.util.List;

/** What a list may be asked. */
public interface ListDescription {

    List<? extends ListField> fields();

    boolean hasSearch();

    boolean hasUpdatedSince();
}
