package org.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedLinksTest {

    @Test
    void feedsNamedInTheHeadAreFound() {
        String html = """
                <head><link rel="alternate" type="application/rss+xml; charset=utf-8" href="/feed" title="All news">
                <link rel="ALTERNATE" type="application/atom+xml" href="https://b.example/atom"><link rel="alternate" hreflang="de" href="/de">
                <link rel="stylesheet" href="/a.css"><link rel="alternate" type="application/rss+xml" href="/feed">
                <link rel="alternate" type="application/rss+xml" href="javascript:x"></head><a href="/rss">RSS</a>
                """;

        assertThat(FeedLinks.in(html, "https://a.example/x"))
                .containsExactly(
                        new FeedLinks.Found("https://a.example/feed", "All news"),
                        new FeedLinks.Found("https://b.example/atom", ""));
    }

    @Test
    void linksThatLookLikeFeedsAreFoundWhereNoneIsNamed() {
        String html =
                "<a href='/news/feedback'>Feedback</a><a href='/news/rss.xml'>World</a><a href='/?feed=atom'>Atom</a>";

        assertThat(FeedLinks.in(html, "https://a.example/"))
                .containsExactly(
                        new FeedLinks.Found("https://a.example/news/rss.xml", "World"),
                        new FeedLinks.Found("https://a.example/?feed=atom", "Atom"));
    }
}
