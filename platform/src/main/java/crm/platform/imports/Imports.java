package crm.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;

/** Import jobs of this service. */
@ApplicationScoped
public class Imports {}
