package crm.console.invoices;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of invoices' pages. */
@MessageBundle(value = "invoices", locale = "en")
interface InvoiceTexts {
    @Message("Invoices")
    String title();

    @Message("Search invoices")
    String search();

    @Message("Number")
    String searchHint();

    @Message("Status")
    String status();

    @Message("All")
    String anyStatus();

    @Message("Draft")
    String draft();

    @Message("Issued")
    String issued();

    @Message("Partly paid")
    String partlyPaid();

    @Message("Paid")
    String paid();

    @Message("Overdue")
    String overdue();

    @Message("Number")
    String number();

    @Message("Customer")
    String customer();

    @Message("To the customer")
    String toCustomer();

    @Message("Order")
    String order();

    @Message("To the order")
    String toOrder();

    @Message("Total")
    String total();

    @Message("Net")
    String net();

    @Message("Tax")
    String tax();

    @Message("Paid")
    String paidSum();

    @Message("Drafted")
    String created();

    @Message("Issued")
    String issuedAt();

    @Message("Paid in full on")
    String paidAt();

    @Message("Due on")
    String due();

    @Message("No invoices")
    String empty();

    @Message("No invoice that you may see fits what is chosen above.")
    String emptyWhy();

    @Message("To the invoices")
    String back();

    @Message("Lines")
    String lines();

    @Message("What")
    String what();

    @Message("Quantity")
    String quantity();

    @Message("Unit price")
    String price();

    @Message("Payments")
    String payments();

    @Message("Received on")
    String received();

    @Message("Amount")
    String amount();

    @Message("Issue the invoice")
    String issue();

    @Message("Record a payment")
    String pay();
}
