/* Reads each file with libical, applies its iTIP restrictions, and says at which instants the event begins and ends. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static char *contents(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    fseek(file, 0, SEEK_END);
    long length = ftell(file);
    rewind(file);
    char *text = malloc((size_t)length + 1);
    length = (long)fread(text, 1, (size_t)length, file);
    text[length] = 0;
    fclose(file);
    return text;
}

static void print_errors(icalcomponent *component) {
    for (icalproperty *p = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY); p;
         p = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY))
        printf(" %s: %s", icalcomponent_kind_to_string(icalcomponent_isa(component)), icalproperty_get_xlicerror(p));
    for (icalcomponent *c = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); c;
         c = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
        print_errors(c);
}

static void print_instant(struct icaltimetype time) {
    char text[32];
    time_t moment = icaltime_as_timet_with_zone(time, icaltime_get_timezone(time));
    strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", gmtime(&moment));
    printf("\t%s", text);
}

int main(int count, char **files) {
    for (int i = 1; i < count; i++) {
        char *text = contents(files[i]);
        icalcomponent *calendar = text ? icalparser_parse_string(text) : NULL;
        icalcomponent *event = calendar ? icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT) : NULL;
        if (!event) {
            printf("OBJECTS\tlibical\t%s\tcannot be parsed\n", files[i]);
            continue;
        }
        int allowed = icalrestriction_check(calendar);
        if (!allowed || icalcomponent_count_errors(calendar)) {
            printf("OBJECTS\tlibical\t%s\t", files[i]);
            print_errors(calendar);
            printf("\n");
            continue;
        }
        printf("READS\tlibical\t%s", files[i]);
        print_instant(icalcomponent_get_dtstart(event));
        print_instant(icalcomponent_get_dtend(event));
        printf("\n");
        icalcomponent_free(calendar);
        free(text);
    }
    return 0;
}
