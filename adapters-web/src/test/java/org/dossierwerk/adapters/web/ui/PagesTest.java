package org.dossierwerk.adapters.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import org.dossierwerk.domain.shared.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class PagesTest {

    private final MockMvc web = web();

    @Test
    void a_template_is_shown_with_its_status_and_all_its_letters() throws Exception {
        MockHttpServletResponse answer = answer("/keys");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentType()).isEqualTo("text/html;charset=UTF-8");
        String html = answer.getContentAsString();
        assertThat(Jsoup.parse(html).select("dialog h2").text()).isEqualTo("Tastenkürzel");
        assertThat(answer.getContentLength()).isEqualTo(answer.getContentAsByteArray().length);
    }

    @Test
    void files_may_be_kept_for_ever_because_their_address_changes_with_them() throws Exception {
        assertThat(Assets.url("css/base.css")).matches("/assets/[0-9a-f]{12}/css/base\\.css");
        MockHttpServletResponse answer = answer(Assets.url("css/base.css"));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    }

    @Test
    void every_file_that_the_frames_load_is_there() throws Exception {
        Gallery gallery = new Gallery();
        for (String page : Gallery.PAGES) {
            var html = Jsoup.parse(gallery.show(page, Language.NL, Theme.LIGHT));
            var files = html.select("link[href], script[src]").stream()
                    .map(file -> file.hasAttr("src") ? file.attr("src") : file.attr("href"))
                    .toList();
            assertThat(files).isNotEmpty();
            for (String file : files) {
                assertThat(answer(file).getStatus()).as(file).isEqualTo(200);
            }
        }
    }

    @Test
    void nothing_outside_the_folder_can_be_asked_for() throws Exception {
        assertThat(answer(Assets.root() + "../messages_nl.properties").getStatus())
                .isEqualTo(404);
        assertThat(answer(Assets.root() + "%2e%2e/messages_nl.properties").getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return web.perform(get(URI.create(path))).andReturn().getResponse();
    }

    private static MockMvc web() {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Site.class);
        context.refresh();
        return MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Configuration
    @EnableWebMvc
    static class Site {

        @Bean
        AssetRoutes assetRoutes() {
            return new AssetRoutes();
        }

        @Bean
        Examples examples() {
            return new Examples();
        }
    }

    @RestController
    static class Examples {

        private final Pages pages = new Pages();
        private final Frame frame = new Gallery().frame("desk", Language.DE, Theme.LIGHT);

        @GetMapping("/keys")
        ModelAndView keys() {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "adviser/keys", frame, "unused");
        }
    }
}
