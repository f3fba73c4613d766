package crm.consent.purpose.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What personal data is used for. The law and the notices say which purposes there are: they come with a release and are only read. */
public interface Purposes {

    record Purpose(String code, String nameTr, String nameEn, boolean retired) {}

    /** In the order in which people see them. */
    Uni<List<Purpose>> all();
}
