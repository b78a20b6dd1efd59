// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the shell's variables.
import { expect, test } from 'vitest';
import { composeServices } from './compose-services.ts';

const SCRIPT = `CLUSTER=$(output ClusterName)
read_service() {
  PORT=$(output "\${ID}ContainerPort")
}

SERVICE='web'
ID='Web'
FOLDER='services/web/'
COUNT='3'
TARGET=$(output "\${ID}TargetGroupArn")

SERVICE='my-job'
ID='MyJob'
FOLDER='services/my-job/'
COUNT='1'
`;
const COMPOSE = 'services:\n  app:\n    image: "example/web:1"\n';

test('each service reads what all read and what its own part reads', () => {
  const files = [
    { path: 'deploy.sh', content: SCRIPT },
    { path: 'services/web/docker-compose.yml', content: COMPOSE },
  ];
  expect(composeServices(files)).toEqual([
    {
      name: 'web',
      count: 3,
      image: 'example/web:1',
      outputs: ['ClusterName', 'WebContainerPort', 'WebTargetGroupArn'],
    },
    { name: 'my-job', count: 1, outputs: ['ClusterName', 'MyJobContainerPort'] },
  ]);
});

test('a script that only deploys the template makes no service by itself', () => {
  expect(composeServices([{ path: 'deploy.sh', content: 'aws cloudformation deploy\n' }])).toEqual([]);
});
