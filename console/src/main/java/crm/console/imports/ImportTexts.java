package crm.console.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of imports. */
@MessageBundle(value = "imports", locale = "en")
interface ImportTexts {

    @Message("Imports")
    String title();

    @Message("A new file")
    String newFile();

    @Message("CSV in UTF-8, at most 20 MB; the first line names the columns. Nothing is written before you say so.")
    String newFileWhy();

    @Message("What it holds")
    String kind();

    @Message("File")
    String file();

    @Message("Upload")
    String upload();

    @Message("Customers")
    String ofCustomer();

    @Message("Sales")
    String ofSales();

    @Message("Support")
    String ofSupport();

    @Message("Consent")
    String ofConsent();

    @Message("State")
    String state();

    @Message("Rows")
    String rows();

    @Message("Uploaded")
    String uploaded();

    @Message("Nothing was imported yet")
    String nothing();

    @Message("Upload the first file above; a dry run shows what would happen.")
    String nothingWhy();

    @Message("without a name")
    String nameless();

    @Message("To be mapped")
    String stateUploaded();

    @Message("Mapped")
    String stateMapped();

    @Message("Dry run under way")
    String statePreviewing();

    @Message("Dry run done")
    String statePreviewed();

    @Message("Running")
    String stateRunning();

    @Message("Done")
    String stateCompleted();

    @Message("Failed")
    String stateFailed();

    @Message("Cancelled")
    String stateCancelled();

    @Message("Steps")
    String steps();

    @Message("Mapping")
    String mapping();

    @Message("Dry run")
    String preview();

    @Message("Import")
    String run();

    @Message("Columns of the file")
    String columns();

    @Message("The mapping is remembered for the next file with the same columns.")
    String remembered();

    @Message("This file's columns are known from an earlier one.")
    String fromEarlier();

    @Message("– is not imported –")
    String leftOut();

    @Message("Required fields")
    String needed();

    @Message("Save mapping")
    String saveMapping();

    @Message("Try it: count and check everything, write nothing")
    String startPreview();

    @Message("Import the good rows")
    String startRun();

    @Message("Cancel; what is imported stays")
    String cancel();

    @Message("This was a dry run; nothing is written yet")
    String onlyTried();

    @Message("New")
    String created();

    @Message("Changed")
    String updated();

    @Message("Unchanged")
    String unchanged();

    @Message("Not taken")
    String failed();

    @Message("Read")
    String read();

    @Message("{n} of {total} rows")
    String of(String n, String total);

    @Message("about {n} seconds left")
    String secondsLeft(String n);

    @Message("Refresh")
    String refresh();

    @Message("Rows that were not taken, with the reason (CSV)")
    String errors();

    @Message("Back to all imports")
    String back();

    @Message("What happened")
    String progress();

    @Message("Why it failed")
    String why();

    @Message("Waits for another job")
    String waits();

    @Message("done:")
    String stepDone();

    @Message("People")
    String kindPeople();

    @Message("Companies")
    String kindCompanies();

    @Message("Leads")
    String kindLeads();

    @Message("Opportunities")
    String kindOpportunities();

    @Message("Orders")
    String kindOrders();

    @Message("Invoices")
    String kindInvoices();

    @Message("Requests")
    String kindRequests();

    @Message("Permissions to be written to or called")
    String kindChannelPermissions();

    @Message("Permissions to use data")
    String kindProcessingPermissions();

    @Message("Permissions exported from İYS")
    String kindRegistryPermissions();
}
