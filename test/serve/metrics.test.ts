import { expect, test } from 'vitest';
import { Metrics } from '../../src/serve/metrics.ts';

test('counters, gauges and the histogram as a scraper reads them', () => {
  const metrics = new Metrics(() => ({ library_articles: 103 }));
  metrics.add('sessions', 1, 'kind="reader"');
  metrics.add('sessions', 1, 'kind="reader"');
  metrics.add('sessions', -1, 'kind="reader"');
  metrics.add('sent_bytes_total', 500);
  for (const ms of [0.5, 3, 4, 30, 5000]) metrics.frame(ms);
  const lines = metrics.text().split('\n');
  metrics.close();
  expect(lines.filter((line) => /^yuelan_(sessions|sent|received|library_articles)/.test(line))).toEqual([
    'yuelan_sessions{kind="reader"} 1',
    'yuelan_sessions_total 0',
    'yuelan_sessions_ended_total 0',
    'yuelan_received_bytes_total 0',
    'yuelan_sent_bytes_total 500',
    'yuelan_library_articles 103',
  ]);
  expect(lines.filter((line) => /frame_seconds/.test(line))).toEqual([
    '# HELP yuelan_frame_seconds From a key to its frame.',
    '# TYPE yuelan_frame_seconds histogram',
    'yuelan_frame_seconds_bucket{le="0.001"} 1',
    'yuelan_frame_seconds_bucket{le="0.002"} 1',
    'yuelan_frame_seconds_bucket{le="0.005"} 3',
    'yuelan_frame_seconds_bucket{le="0.01"} 3',
    'yuelan_frame_seconds_bucket{le="0.02"} 3',
    'yuelan_frame_seconds_bucket{le="0.05"} 4',
    'yuelan_frame_seconds_bucket{le="0.1"} 4',
    'yuelan_frame_seconds_bucket{le="0.2"} 4',
    'yuelan_frame_seconds_bucket{le="0.5"} 4',
    'yuelan_frame_seconds_bucket{le="1"} 4',
    'yuelan_frame_seconds_bucket{le="+Inf"} 5',
    'yuelan_frame_seconds_sum 5.0375',
    'yuelan_frame_seconds_count 5',
  ]);
});
