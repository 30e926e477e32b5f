"""From the records to what a picture shows: one module for each picture that more than one page could carry."""
