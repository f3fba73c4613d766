package crm.consent.permission.api;

import crm.consent.permission.application.PermissionKeys;
import crm.consent.permission.application.Posting;
import crm.consent.permission.domain.Capture;
import crm.consent.permission.domain.Family;
import crm.consent.permission.domain.PermissionKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;

/** Reads what was said into a posting. */
@ApplicationScoped
class Postings {

    private final PermissionKeys keys;

    Postings(PermissionKeys keys) {
        this.keys = keys;
    }

    Posting read(SaidRequest request) {
        var address = request.family() == Family.COMM ? keys.address(request.channel(), request.address()) : null;
        var key = address == null
                ? keys.ofPerson(request.personId(), request.purpose())
                : keys.ofAddress(request.brand(), request.recipientType(), request.channel(), address);
        return new Posting(
                capture(request, key),
                request.personId(),
                address,
                request.effectiveAt(),
                request.noticeVersion(),
                "api",
                null);
    }

    private static Capture capture(SaidRequest request, PermissionKey key) {
        var effectiveAt = Moments.parse("effectiveAt", request.effectiveAt()).truncatedTo(ChronoUnit.SECONDS);
        var evidence = request.evidence() == null ? null : request.evidence().toEvidence();
        return new Capture(key, request.said(), effectiveAt, request.source(), evidence);
    }
}
