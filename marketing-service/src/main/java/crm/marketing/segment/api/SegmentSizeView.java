package crm.marketing.segment.api;

import crm.marketing.segment.application.Audience;
import crm.marketing.segment.application.SmallCounts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A count is absent when it is withheld.
 *
 * @param size members whom one may analyse
 * @param eligible of those, who may be addressed
 * @param notAnalysed the other members
 * @param withheld some count is too small to be told to the caller
 */
@Schema(name = "SegmentSize")
record SegmentSizeView(
        @Nullable Long size,
        @Nullable Long eligible,
        @Nullable Long notAnalysed,
        boolean withheld) {

    static SegmentSizeView of(Audience.Size size, SmallCounts.Shown shown) {
        return new SegmentSizeView(
                shown.of(size.size()),
                shown.of(size.eligible()),
                shown.of(size.notAnalysed()),
                shown.withholds(Math.min(size.notAnalysed(), size.eligible())));
    }
}
