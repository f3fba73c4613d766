package crm.console.consents;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How people say the codes of the ledger and of the registry's queue. */
@MessageBundle(value = "consentcodes", locale = "en")
interface ConsentCodeTexts {

    @Message("Granted")
    String grant();

    @Message("Refused")
    String refuse();

    @Message("Withdrawn")
    String withdraw();

    @Message("Objected")
    String object();

    @Message("Expired")
    String expire();

    @Message("Invalidated")
    String invalidate();

    @Message("Erased")
    String erased();

    @Message("Registry confirmed")
    String registryConfirmed();

    @Message("Registry rejected")
    String registryRejected();

    @Message("Changed at the registry")
    String registryMovement();

    @Message("Call")
    String call();

    @Message("Text message")
    String sms();

    @Message("E-mail")
    String mail();

    @Message("Commercial messages")
    String ofMessages();

    @Message("Use of data")
    String ofUse();

    @Message("The person")
    String subject();

    @Message("Staff")
    String staff();

    @Message("A system")
    String system();

    @Message("The registry")
    String theRegistry();

    @Message("Queued")
    String queued();

    @Message("Being sent")
    String inFlight();

    @Message("Accepted, result awaited")
    String accepted();

    @Message("To be tried again")
    String retry();

    @Message("Confirmed")
    String confirmed();

    @Message("Held the same already")
    String equivalent();

    @Message("Not registrable")
    String notRegistrable();

    @Message("Deadline missed")
    String missed();

    @Message("Needs attention")
    String failed();

    @Message("Approval")
    String approval();

    @Message("Refusal")
    String refusal();

    @Message("Form on a web page")
    String webForm();

    @Message("Signed paper")
    String signedPaper();

    @Message("Recorded call")
    String callRecording();

    @Message("One-time code")
    String otp();

    @Message("Confirmed by a link")
    String doubleOptIn();

    @Message("From a file")
    String viaFile();

    @Message("Change at the registry")
    String iysMovement();

    @Message("Daily file of the registry")
    String iysDailyFile();

    @Message("Declared by staff")
    String staffDeclaration();

    @Message("Import")
    String imported();

    @Message("Before 2015")
    String hs2015();

    @Message("Decision of a court or an authority")
    String hsDecision();

    @Message("In person")
    String hsPhysical();

    @Message("Signed on paper")
    String hsSignature();

    @Message("At an event")
    String hsEvent();

    @Message("Cash machine")
    String hsAtm();

    @Message("Electronically")
    String hsElectronic();

    @Message("Web page")
    String hsWeb();

    @Message("Mobile app")
    String hsMobile();

    @Message("By text message")
    String hsMessage();

    @Message("By e-mail")
    String hsMail();

    @Message("Call centre")
    String hsCallCentre();

    @Message("Social media")
    String hsSocial();

    @Message("Call centre")
    String callCentre();

    @Message("Shop")
    String store();

    @Message("Commercial messages")
    String commercialMessage();

    @Message("Using data for marketing")
    String marketing();

    @Message("Analysis at the level of a person")
    String analysis();

    @Message("Profiling")
    String profiling();

    @Message("Prediction")
    String prediction();

    @Message("Sharing with third parties")
    String sharing();

    @Message("Transfer abroad")
    String abroad();

    @Message("Consent")
    String consentBasis();

    @Message("Merchant or tradesperson: may be written to until they refuse")
    String traderBasis();

    @Message("Changed")
    String changedRow();

    @Message("Removed")
    String removedRow();

    @Message("Out of place")
    String reorderedRow();

    @Message("Not written by the ledger")
    String insertedRow();

    @Message("Evidence was changed")
    String evidenceChanged();

    @Message("Evidence is gone")
    String evidenceRemoved();
}
