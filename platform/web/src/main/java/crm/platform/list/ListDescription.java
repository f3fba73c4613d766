package crm.platform.list;

import java.util.List;

/** What a list may be asked. */
public interface ListDescription {

    List<? extends ListField> fields();

    boolean hasSearch();

    boolean hasUpdatedSince();

    /** Names of the fields by which rows may be summed up. */
    List<String> sums();
}
