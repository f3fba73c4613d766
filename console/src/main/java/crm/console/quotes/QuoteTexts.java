package crm.console.quotes;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of quotes' pages. */
@MessageBundle(value = "quotes", locale = "en")
interface QuoteTexts {
    @Message("Quotes")
    String title();

    @Message("Search quotes")
    String search();

    @Message("Number")
    String searchHint();

    @Message("Status")
    String status();

    @Message("All")
    String anyStatus();

    @Message("Draft")
    String draft();

    @Message("Waits for approval")
    String inApproval();

    @Message("Approved")
    String approved();

    @Message("Sent")
    String sent();

    @Message("Accepted")
    String accepted();

    @Message("Declined")
    String rejected();

    @Message("Expired")
    String expired();

    @Message("Superseded")
    String superseded();

    @Message("Ordered")
    String ordered();

    @Message("Number")
    String number();

    @Message("Revision {n}")
    String revision(int n);

    @Message("Revisions")
    String revisions();

    @Message("Customer")
    String customer();

    @Message("To the customer")
    String toCustomer();

    @Message("Opportunity")
    String opportunity();

    @Message("To the opportunity")
    String toOpportunity();

    @Message("Order")
    String order();

    @Message("To the order")
    String toOrder();

    @Message("New quote")
    String create();

    @Message("No quotes")
    String empty();

    @Message("No quote that you may see fits what is chosen above.")
    String emptyWhy();

    @Message("To the quotes")
    String back();

    @Message("Drafted")
    String created();

    @Message("Valid until")
    String validUntil();

    @Message("Before discounts")
    String listed();

    @Message("Discount")
    String discount();

    @Message("Net")
    String net();

    @Message("Tax (KDV)")
    String tax();

    @Message("Total")
    String total();

    @Message("Withheld by the buyer (tevkifat)")
    String withheld();

    @Message("Payable to us")
    String payable();

    @Message("Rounding of the discount")
    String rounding();

    @Message(
            "{n} smallest units (such as cents) were left over and went to the lines whose shares were rounded down most")
    String roundingUnits(int n);

    @Message("Submitted by")
    String submittedBy();

    @Message("Approved by")
    String approvedBy();

    @Message("No approval needed: within the limit")
    String withinLimit();

    @Message("Given back because")
    String returnNote();

    @Message("Sent on")
    String sentAt();

    @Message("Answered on")
    String answeredAt();

    @Message("Reason")
    String reason();

    @Message("What the customer wrote")
    String comment();

    @Message("Terms")
    String terms();

    @Message("Lines")
    String lines();

    @Message("Product")
    String product();

    @Message("Quantity")
    String quantity();

    @Message("Unit price")
    String price();

    @Message("Discount %")
    String discountPercent();

    @Message("Tax %")
    String taxRate();

    @Message("Exemption code")
    String exemption();

    @Message("Withheld (of 10)")
    String tenths();

    @Message("optional")
    String optional();

    @Message("Optional")
    String isOptional();

    @Message("Discount on the whole in %")
    String totalPercent();

    @Message("or as an amount")
    String totalAmount();

    @Message("Line {n}: {what}")
    String lineLabel(int n, String what);

    @Message(
            "Type a part of the product’s name or its number. Empty lines are left out; without a tax rate the product’s counts. An optional line is priced, but in no sum.")
    String lineHint();

    @Message("More lines")
    String moreLines();

    @Message("Save the draft")
    String save();

    @Message("Change the draft")
    String edit();

    @Message("Submit")
    String submit();

    @Message("Approve")
    String approve();

    @Message("Give back")
    String giveBack();

    @Message("Why")
    String note();

    @Message("Take back")
    String withdraw();

    @Message("Mark as sent and make the customer’s link")
    String send();

    @Message("Make a new link; the old one stops working")
    String newLink();

    @Message("The customer accepts")
    String accept();

    @Message("The customer declines")
    String decline();

    @Message("Draft a revision")
    String revise();

    @Message("Make it an order")
    String toOrderNow();

    @Message("Channel")
    String channel();

    @Message("The customer’s link")
    String linkTitle();

    @Message("It is shown once: copy it now and give it to the customer. Whoever holds it can answer the quote.")
    String linkOnce();

    @Message("For whom is it?")
    String whichCustomer();

    @Message("Price")
    String tooDear();

    @Message("Time of delivery")
    String tooLate();

    @Message("A competitor was chosen")
    String competitor();

    @Message("The product does not fit")
    String misfit();

    @Message("Not needed any more")
    String noNeed();

    @Message("Other")
    String other();
}
