package crm.console.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a column of a file may mean. */
@MessageBundle(value = "columns", locale = "en")
interface ColumnTexts {

    @Message("Number in the other system")
    String externalId();

    @Message("Name of the other system")
    String externalSystem();

    @Message("Number of the customer in the other system")
    String customerExternalId();

    @Message("First name")
    String firstName();

    @Message("Last name")
    String lastName();

    @Message("Language")
    String language();

    @Message("Customer since")
    String customerSince();

    @Message("How the customer came")
    String acquisitionChannel();

    @Message("Registered name")
    String legalName();

    @Message("Trade name")
    String tradeName();

    @Message("Tax number")
    String taxNumber();

    @Message("Tax office")
    String taxOffice();

    @Message("MERSİS number")
    String mersisNo();

    @Message("Industry")
    String industry();

    @Message("Size of the company")
    String size();

    @Message("Is a merchant")
    String isMerchant();

    @Message("E-mail")
    String email();

    @Message("Telephone")
    String phone();

    @Message("Name of the person")
    String personName();

    @Message("Name of the company")
    String companyName();

    @Message("Source")
    String source();

    @Message("Campaign")
    String campaignId();

    @Message("What is needed")
    String need();

    @Message("Created on")
    String createdAt();

    @Message("Became a customer on")
    String convertedAt();

    @Message("Given up on")
    String disqualifiedAt();

    @Message("Why it was given up")
    String disqualifyReason();

    @Message("Name")
    String name();

    @Message("Stage")
    String stage();

    @Message("Amount")
    String amount();

    @Message("Currency")
    String currency();

    @Message("Opened on")
    String createdDate();

    @Message("Closed on")
    String closeDate();

    @Message("Why it was lost")
    String lostReason();

    @Message("Number of the order in the other system")
    String orderExternalId();

    @Message("Issued on")
    String issuedAt();

    @Message("Due on")
    String dueDate();

    @Message("Net amount")
    String net();

    @Message("Tax rate")
    String taxRate();

    @Message("Paid on")
    String paidAt();

    @Message("Ordered on")
    String orderedAt();

    @Message("Product code")
    String sku();

    @Message("Quantity")
    String quantity();

    @Message("Number of the line")
    String lineNumber();

    @Message("Channel")
    String channel();

    @Message("Reference of the customer")
    String customerReference();

    @Message("Kind")
    String type();

    @Message("Priority")
    String priority();

    @Message("Topic")
    String topicCode();

    @Message("Opened on")
    String openedAt();

    @Message("First answered on")
    String firstAnswerAt();

    @Message("Solved on")
    String resolvedAt();

    @Message("Times of waiting for the customer")
    String waits();

    @Message("Times it was opened again")
    String reopenings();

    @Message("Number of contacts")
    String contactCount();

    @Message("Was handed on")
    String transferred();

    @Message("Satisfaction (CSAT)")
    String csat();

    @Message("Would recommend us (NPS)")
    String nps();

    @Message("Said on")
    String effectiveAt();

    @Message("Notice that was shown")
    String noticeVersion();

    @Message("What was said")
    String decision();

    @Message("Kind of evidence")
    String evidenceType();

    @Message("Reference of the evidence")
    String evidenceReference();

    @Message("Evidence taken on")
    String evidenceCapturedAt();

    @Message("Recipient")
    String recipient();

    @Message("Kind of recipient")
    String recipientType();

    @Message("Approval or refusal")
    String status();

    @Message("Date of the consent")
    String consentDate();

    @Message("Brand")
    String brand();

    @Message("Number of the customer here")
    String personId();

    @Message("Purpose")
    String purpose();
}
